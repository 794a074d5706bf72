import { createAsyncThunk, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
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

export const loadQuakes = createAsyncThunk('quakes/load', async (_: void, { dispatch, signal }) => {
  const response = await fetch(dataUrl, { signal })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  const text = await readText(response, (share) => dispatch(loadProgressed(share)))
  return toQuakes(JSON.parse(text) as { features: readonly Feature[] }) // the file is the USGS's own
})

/** The text of a response, telling how much of it is there; a server that does not say its length tells nothing. */
async function readText(response: Response, progressed: (share: number) => void): Promise<string> {
  const total = Number(response.headers.get('content-length'))
  if (!response.body || !total) return response.text()
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let received = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    received += value.length
    text += decoder.decode(value, { stream: true })
    progressed(Math.min(received / total, 1))
  }
}

export function toQuakes({ features }: { features: readonly Feature[] }): Quake[] {
  return features.map(({ id, properties: { mag, place, time, url }, geometry: { coordinates } }) => {
    const [longitude, latitude, depth] = coordinates
    return { id, place, magnitude: mag, time, depth, longitude, latitude, url }
  })
}

const quakes = createSlice({
  name: 'quakes',
  initialState: { status: 'loading' as 'loading' | 'ready' | 'failed', progress: 0, all: [] as Quake[], error: '' },
  reducers: {
    loadProgressed(state, { payload }: PayloadAction<number>) {
      state.progress = payload
    },
  },
  extraReducers: (builder) => {
    builder
      .addCase(loadQuakes.pending, (state) => {
        state.status = 'loading'
        state.progress = 0
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
const { loadProgressed } = quakes.actions
