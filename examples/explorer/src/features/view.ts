import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

export const tabs = ['map', 'chart', 'table'] as const
export type Tab = (typeof tabs)[number]

/** The middle of the map in degrees, and how many times it is enlarged. */
export type Position = [longitude: number, latitude: number, zoom: number]

export const wholeWorld: Position = [0, 0, 1]

const view = createSlice({
  name: 'view',
  initialState: { tab: 'map' as Tab, position: wholeWorld },
  reducers: {
    tabOpened(state, { payload }: PayloadAction<Tab>) {
      state.tab = payload
    },
    /** A step of a drag: the next one replaces it. */
    mapMoved(state, { payload }: PayloadAction<Position>) {
      state.position = payload
    },
    /** A jump: worth going back from. */
    mapZoomed(state, { payload }: PayloadAction<Position>) {
      state.position = payload
    },
  },
})

export const viewReducer = view.reducer
export const { tabOpened, mapMoved, mapZoomed } = view.actions
