import type { UnknownAction } from '@reduxjs/toolkit'
import { UrlLink } from 'redux-url-state/react'
import { daysChanged, filtersCleared, magnitudeChanged, magnitudes, textChanged } from '../features/filters'
import { useAppSelector } from '../hooks'
import { selectDays, selectMagnitudes } from '../selectors'

/** What narrows the view, each with a link to the view without it. */
export function Chips() {
  const text = useAppSelector((state) => state.filters.text)
  const [least, most] = useAppSelector(selectMagnitudes)
  const [from, to] = useAppSelector(selectDays)
  const isWhole = least === magnitudes[0] && most === magnitudes[1]
  const chips: { label: string; without: UnknownAction }[] = [
    ...(text ? [{ label: `place: ${text}`, without: textChanged('') }] : []),
    ...(isWhole ? [] : [{ label: `magnitude ${least} to ${most}`, without: magnitudeChanged(magnitudes) }]),
    ...(from ? [{ label: `from ${from}`, without: daysChanged([null, to]) }] : []),
    ...(to ? [{ label: `to ${to}`, without: daysChanged([from, null]) }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <nav className="chips" aria-label="Filters in force">
      {chips.map(({ label, without }) => (
        <UrlLink key={label} className="chip" action={without} aria-label={`Remove ${label}`}>
          {label} <span aria-hidden>×</span>
        </UrlLink>
      ))}
      <UrlLink action={filtersCleared()}>Clear all</UrlLink>
    </nav>
  )
}
