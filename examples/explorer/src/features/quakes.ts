import { createAsyncThunk, createSlice } from '@reduxjs/toolkit'
import dataUrl from '../../../../node_modules/vega-datasets/data/earthquakes.json?url'

export interface Quake {
  id: string
  place: string
  magnitude: number
  time: number
  depth: number
  longitude: number
  latitude: number
  url: string
}

/** The part of a GeoJSON feature of the USGS that is shown. */
interface Feature {
  id: string
  properties: { mag: number; place: string; time: number; url: string }
  geometry: { coordinates: [longitude: number, latitude: number, depth: number] }
}

export const loadQuakes = createAsyncThunk('quakes/load', async (_: void, { signal }) => {
  const response = await fetch(dataUrl, { signal })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return toQuakes((await response.json()) as { features: readonly Feature[] })
})

export function toQuakes({ features }: { features: readonly Feature[] }): Quake[] {
  return features.map(({ id, properties: { mag, place, time, url }, geometry: { coordinates } }) => {
    const [longitude, latitude, depth] = coordinates
    return { id, place, magnitude: mag, time, depth, longitude, latitude, url }
  })
}

const quakes = createSlice({
  name: 'quakes',
  initialState: { status: 'loading' as 'loading' | 'ready' | 'failed', all: [] as Quake[], error: '' },
  reducers: {},
  extraReducers: (builder) => {
    builder
      .addCase(loadQuakes.pending, (state) => {
        state.status = 'loading'
      })
      .addCase(loadQuakes.fulfilled, (state, { payload }) => {
        state.status = 'ready'
        state.all = payload
      })
      .addCase(loadQuakes.rejected, (state, { error }) => {
        state.status = 'failed'
        state.error = error.message ?? 'Unknown error.'
      })
  },
})

export const quakesReducer = quakes.reducer
