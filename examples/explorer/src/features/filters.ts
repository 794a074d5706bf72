import { createSlice, isAnyOf } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

export const sorts = ['newest', 'oldest', 'strongest', 'weakest'] as const
export type Sort = (typeof sorts)[number]

export const pageSizes = [10, 25, 50] as const
export type PageSize = (typeof pageSizes)[number]

/** The days of the data. */
export const week = { first: '2018-01-31', last: '2018-02-07' }

/** The magnitudes of the data, and a little around them. */
export const magnitudes: [least: number, most: number] = [-1, 7]

export interface Filters {
  text: string
  magnitude: [least: number, most: number]
  from: string | null
  to: string | null
  sort: Sort
  pageSize: PageSize
  page: number
}

export const noFilters: Filters = {
  text: '',
  magnitude: magnitudes,
  from: null,
  to: null,
  sort: 'newest',
  pageSize: 10,
  page: 1,
}

const filters = createSlice({
  name: 'filters',
  initialState: noFilters,
  reducers: {
    textChanged(state, { payload }: PayloadAction<string>) {
      state.text = payload
    },
    magnitudeChanged(state, { payload }: PayloadAction<[number, number]>) {
      state.magnitude = payload
    },
    fromChanged(state, { payload }: PayloadAction<string | null>) {
      state.from = payload
    },
    toChanged(state, { payload }: PayloadAction<string | null>) {
      state.to = payload
    },
    sorted(state, { payload }: PayloadAction<Sort>) {
      state.sort = payload
    },
    pageSizeChanged(state, { payload }: PayloadAction<PageSize>) {
      state.pageSize = payload
    },
    pageChanged(state, { payload }: PayloadAction<number>) {
      state.page = Math.max(1, Math.trunc(payload))
    },
    daysChanged(state, { payload: [from, to] }: PayloadAction<[from: string | null, to: string | null]>) {
      state.from = from
      state.to = to
    },
    filtersCleared: () => noFilters,
  },
  extraReducers: (builder) => {
    // What is on page 3 of one search is not on page 3 of another. A link to page 3 is no such action, and stays.
    builder.addMatcher(
      (action) =>
        isAnyOf(textChanged, magnitudeChanged, fromChanged, toChanged, daysChanged, sorted, pageSizeChanged)(action),
      (state) => {
        state.page = 1
      },
    )
  },
})

export const filtersReducer = filters.reducer
export const {
  textChanged,
  magnitudeChanged,
  fromChanged,
  toChanged,
  daysChanged,
  sorted,
  pageSizeChanged,
  pageChanged,
  filtersCleared,
} = filters.actions
