import fc from 'fast-check'
import { expect, it } from 'vitest'
import { positionOf, transformOf } from '../../../examples/explorer/src/mapPosition'
import { property } from '../../property'

it('shows the whole world from its middle', () => {
  expect(positionOf(transformOf([0, 0, 1]))).toEqual([0, 0, 1])
})

property(
  'a place in the middle of the map is the place that a link to it opens',
  [fc.integer({ min: -60, max: 60 }), fc.integer({ min: -40, max: 40 }), fc.integer({ min: 4, max: 16 })],
  (longitude, latitude, zoom) => {
    expect(positionOf(transformOf([longitude, latitude, zoom]))).toEqual([longitude, latitude, zoom])
  },
)
