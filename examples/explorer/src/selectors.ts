import { createSelector } from '@reduxjs/toolkit'
import type { Filters, Sort } from './features/filters'
import type { Quake } from './features/quakes'
import type { State } from './rootReducer'

const selectFilters = (state: State) => state.filters
export const selectAll = (state: State) => state.quakes.all

const orders: Readonly<Record<Sort, (a: Quake, b: Quake) => number>> = {
  newest: (a, b) => b.time - a.time,
  oldest: (a, b) => a.time - b.time,
  strongest: (a, b) => b.magnitude - a.magnitude,
  weakest: (a, b) => a.magnitude - b.magnitude,
}

/** Only the fields that choose quakes, so that paging does not filter again. */
export const selectMatching = createSelector(
  [
    selectAll,
    (state: State) => state.filters.text,
    (state: State) => state.filters.magnitude,
    (state: State) => state.filters.from,
    (state: State) => state.filters.to,
    (state: State) => state.filters.sort,
  ],
  (all, text, magnitude, from, to, sort) =>
    all.filter((quake) => matches(quake, { text, magnitude, from, to })).sort(orders[sort]),
)

/** What the table shows; a page past the end is the last one. */
export const selectPage = createSelector([selectMatching, selectFilters], (matching, { page, pageSize }) => {
  const pages = Math.max(1, Math.ceil(matching.length / pageSize))
  const shown = Math.min(Math.max(page, 1), pages)
  return {
    quakes: matching.slice((shown - 1) * pageSize, shown * pageSize),
    total: matching.length,
    page: shown,
    pages,
  }
})

export const selectSelected = createSelector([selectAll, (state: State) => state.selection.quake], (all, id) =>
  all.find((quake) => quake.id === id),
)

function matches(
  quake: Quake,
  { text, magnitude, from, to }: Pick<Filters, 'text' | 'magnitude' | 'from' | 'to'>,
): boolean {
  const day = new Date(quake.time).toISOString().slice(0, 10)
  return (
    quake.place.toLowerCase().includes(text.toLowerCase()) &&
    quake.magnitude >= magnitude[0] &&
    quake.magnitude <= magnitude[1] &&
    (from === null || day >= from) &&
    (to === null || day <= to)
  )
}
