import { describe, expect, it } from 'vitest'
import { date, dateString, dateTime, timestamp } from 'redux-url-state'
import { cannotCarry, reads, refuses, writes } from './table'

const noDays = [
  '',
  '2026',
  '2026-11',
  '2026-1-1',
  '2026-02-30',
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '26-01-01',
  '2026/01/01',
  '2026-01-01 ',
  '2026-01-01\n',
  '２026-01-01',
  'today',
  '-000000-01-01',
  '+002026-01-01',
  '+275760-09-14',
  '-271821-04-19',
  '02026-01-01',
  '12026-01-01',
  '-0001-01-01',
  ' 2026-01-01',
  '  010000-01-01',
]
const days = [
  '2026-11-23',
  '2024-02-29',
  '2000-02-29',
  '0000-01-01',
  '0000-02-29',
  '9999-12-31',
  '+010000-01-01',
  '+275760-09-13',
  '-000001-12-31',
  '-271821-04-20',
]
const extremes = [
  [8.64e15, '+275760-09-13T00:00:00.000Z'],
  [-8.64e15, '-271821-04-20T00:00:00.000Z'],
  [Date.UTC(2026, 10, 23, 10, 37, 1, 5), '2026-11-23T10:37:01.005Z'],
  [-62167219200001, '-000001-12-31T23:59:59.999Z'],
] as const
const withZones = [
  ['2026-11-23T10:37Z', '2026-11-23T10:37:00.000Z'],
  ['2026-11-23T10:37:05Z', '2026-11-23T10:37:05.000Z'],
  ['2026-11-23T10:37:05.1Z', '2026-11-23T10:37:05.100Z'],
  ['2026-11-23T00:30+01:00', '2026-11-22T23:30:00.000Z'],
  ['2026-11-23T10:37-05:30', '2026-11-23T16:07:00.000Z'],
  ['2026-11-23T10:37:05.12Z', '2026-11-23T10:37:05.120Z'],
  ['2026-11-23T10:37:00.123456Z', '2026-11-23T10:37:00.123Z'],
  ['2026-11-23T10:37:00.9999999Z', '2026-11-23T10:37:00.999Z'],
  ['2026-11-23T10:37:00.123456789+01:00', '2026-11-23T09:37:00.123Z'],
  [`1969-12-31T23:59:59.${'9'.repeat(1000)}Z`, '1969-12-31T23:59:59.999Z'],
  ['2026-11-23T10:37:00,5Z', '2026-11-23T10:37:00.500Z'],
  ['2026-11-23T10:37:00+01', '2026-11-23T09:37:00.000Z'],
  ['2026-11-23T10:37:00+0130', '2026-11-23T09:07:00.000Z'],
  ['2026-11-23T10:37:00-0330', '2026-11-23T14:07:00.000Z'],
  // What arrives of a + that was not escaped.
  ['2026-11-23T10:37:00 01:00', '2026-11-23T09:37:00.000Z'],
  ['2026-11-23T10:37:00.123456 00', '2026-11-23T10:37:00.123Z'],
  [' 010000-01-01T00:00 01:00', '+009999-12-31T23:00:00.000Z'],
] as const
const noTimes = [
  '',
  '2026-11-23',
  '2026-11-23T10:37',
  '2026-11-23T10Z',
  '2026-11-23T10:37:05',
  '2026-11-23 10:37Z',
  '2026-02-30T10:37Z',
  '2026-11-23T25:00Z',
  '2026-11-23T10:60Z',
  '2026-11-23T10:37+1',
  '2026-11-23t10:37z',
  '-000000-01-01T00:00Z',
  '2026-11-23T10:37Z\n',
  '2026-11-23T10:37+25:00',
  '2026-11-23T10:37.5Z',
  '2026-11-23T10:37:05.Z',
  '2026-11-23T10:37:0512Z',
  '2026-11-23T10:37Z00',
  '2026-11-23T10:37+01:',
  '2026-11-23T10:37+01:0',
  '2026-11-23T10:37  01:00',
  '2026-11-23T10:37 Z',
  '0',
  '1764000000000',
  'now',
]
const noDates = [new Date(NaN), '2026-11-23', 0, null, undefined, { toISOString: () => '2026-11-23T00:00:00.000Z' }]

describe('date', () => {
  writes(
    date,
    days.map((day) => [new Date(day), day] as const),
  )
  reads(date, [[' 010000-01-01', new Date('+010000-01-01')]])
  refuses(date, [...noDays, '2026-11-23T00:00Z'])
  cannotCarry(date, noDates)

  it('is equal within a day of UTC, before our era too', () => {
    expect(date.equals(new Date('2026-11-23T00:00Z'), new Date('2026-11-23T23:59Z'))).toBe(true)
    expect(date.equals(new Date('2026-11-23T23:59Z'), new Date('2026-11-24T00:00Z'))).toBe(false)
    expect(date.equals(new Date(-1), new Date(-86_400_000))).toBe(true)
    expect(date.equals(new Date(-1), new Date(0))).toBe(false)
  })

  it('leaves out the time of day', () => {
    expect(date.serialize(new Date('2026-11-23T23:59:59.999Z'))).toBe('2026-11-23')
    expect(date.serialize(new Date(-1))).toBe('1969-12-31')
  })
})

describe('dateString', () => {
  writes(
    dateString,
    days.map((day) => [day, day] as const),
  )
  reads(dateString, [[' 010000-01-01', '+010000-01-01']])
  refuses(dateString, noDays)
  cannotCarry(dateString, [...noDays, ' 010000-01-01', new Date(0), 0, null, undefined])
})

describe('dateTime', () => {
  writes(
    dateTime,
    extremes.map(([time, text]) => [new Date(time), text] as const),
  )
  reads(
    dateTime,
    withZones.map(([text, time]) => [text, new Date(time)] as const),
  )
  refuses(dateTime, noTimes)
  cannotCarry(dateTime, noDates)
})

describe('timestamp', () => {
  writes(timestamp, extremes)
  reads(
    timestamp,
    withZones.map(([text, time]) => [text, Date.parse(time)] as const),
  )
  refuses(timestamp, noTimes)
  cannotCarry(timestamp, [8.64e15 + 2, -8.64e15 - 2, 0.5, NaN, Infinity, '0', new Date(0), null, undefined])

  it('takes 0 and -0 for one time', () => {
    expect(timestamp.equals(0, -0)).toBe(true)
    expect(timestamp.serialize(-0)).toBe(timestamp.serialize(0))
  })
})
