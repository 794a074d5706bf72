import type { UnknownAction } from '@reduxjs/toolkit'
import { UrlLink } from 'redux-url-state/react'
import { filtersCleared, fromChanged, magnitudeChanged, magnitudes, textChanged, toChanged } from '../features/filters'
import type { Filters } from '../features/filters'
import { useAppSelector } from '../hooks'

/** What narrows the view, each with a link to the view without it. */
export function Chips() {
  const chips = chipsOf(useAppSelector((state) => state.filters))
  if (chips.length === 0) return null
  return (
    <nav className="chips" aria-label="Filters in force">
      {chips.map(({ label, without }) => (
        <UrlLink key={label} action={without} aria-label={`Remove ${label}`}>
          {label} <span aria-hidden>×</span>
        </UrlLink>
      ))}
      <UrlLink action={filtersCleared()}>Clear all</UrlLink>
    </nav>
  )
}

function chipsOf({ text, magnitude, from, to }: Filters): { label: string; without: UnknownAction }[] {
  const isWhole = magnitude[0] === magnitudes[0] && magnitude[1] === magnitudes[1]
  return [
    ...(text ? [{ label: `place: ${text}`, without: textChanged('') }] : []),
    ...(isWhole ? [] : [{ label: `magnitude ${magnitude.join(' to ')}`, without: magnitudeChanged(magnitudes) }]),
    ...(from ? [{ label: `from ${from}`, without: fromChanged(null) }] : []),
    ...(to ? [{ label: `to ${to}`, without: toChanged(null) }] : []),
  ]
}
