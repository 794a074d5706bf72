import { createSlice, isAnyOf } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

export const sorts = ['newest', 'oldest', 'strongest', 'weakest'] as const
export type Sort = (typeof sorts)[number]

export const pageSizes = [10, 25, 50] as const
export type PageSize = (typeof pageSizes)[number]

export interface Filters {
  text: string
  magnitude: [least: number, most: number]
  from: string | null
  to: string | null
  sort: Sort
  pageSize: PageSize
  page: number
}

const initialState: Filters = {
  text: '',
  magnitude: [-1, 7],
  from: null,
  to: null,
  sort: 'newest',
  pageSize: 10,
  page: 1,
}

const filters = createSlice({
  name: 'filters',
  initialState,
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
      state.page = payload
    },
    filtersCleared: () => initialState,
  },
  extraReducers: (builder) => {
    // What is on page 3 of one search is not on page 3 of another. A link to page 3 is no such action, and stays.
    builder.addMatcher(
      (action) => isAnyOf(textChanged, magnitudeChanged, fromChanged, toChanged, sorted, pageSizeChanged)(action),
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
  sorted,
  pageSizeChanged,
  pageChanged,
  filtersCleared,
} = filters.actions
