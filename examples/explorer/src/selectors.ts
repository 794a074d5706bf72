import { createSelector } from '@reduxjs/toolkit'
import type { Sort } from './features/filters'
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

/** What the filters mean whichever end comes first: a link, or someone in the middle of typing, may have it last. */
export const selectMagnitudes = createSelector(
  [(state: State) => state.filters.magnitude],
  ([one, other]): readonly [least: number, most: number] => [Math.min(one, other), Math.max(one, other)],
)

export const selectDays = createSelector(
  [(state: State) => state.filters.from, (state: State) => state.filters.to],
  (from, to): readonly [from: string | null, to: string | null] =>
    from !== null && to !== null && from > to ? [to, from] : [from, to],
)

/** Only the fields that choose quakes, so that paging does not filter again. */
export const selectMatching = createSelector(
  [
    selectAll,
    (state: State) => state.filters.text,
    selectMagnitudes,
    selectDays,
    (state: State) => state.filters.sort,
  ],
  (all, text, magnitudes, days, sort) =>
    all.filter((quake) => matches(quake, text, magnitudes, days)).sort(orders[sort]),
)

export const selectStrongest = createSelector([selectMatching], (matching) =>
  [...matching].sort(orders.strongest).slice(0, 6),
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
  text: string,
  [least, most]: readonly [number, number],
  [from, to]: readonly [string | null, string | null],
): boolean {
  const day = new Date(quake.time).toISOString().slice(0, 10)
  return (
    quake.place.toLowerCase().includes(text.toLowerCase()) &&
    quake.magnitude >= least &&
    quake.magnitude <= most &&
    (from === null || day >= from) &&
    (to === null || day <= to)
  )
}
