import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

const selection = createSlice({
  name: 'selection',
  initialState: { quake: null as string | null },
  reducers: {
    quakeSelected(state, { payload }: PayloadAction<string | null>) {
      state.quake = payload
    },
  },
})

export const selectionReducer = selection.reducer
export const { quakeSelected } = selection.actions
