import fc from 'fast-check'
import { createSerializer, defineUrlState } from 'redux-url-state'

interface Color {
  red: number
  green: number
  blue: number
}

/** `{ red: 255, green: 128, blue: 0 }` as `ff8000`. */
const color = createSerializer<Color>({
  serialize: ({ red, green, blue }) => [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join(''),
  parse(text) {
    const [, red, green, blue] = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(text) ?? []
    if (!red || !green || !blue) return undefined // not mine: the default, and an issue
    return { red: parseInt(red, 16), green: parseInt(green, 16), blue: parseInt(blue, 16) }
  },
})

// Law 1: what is written is read again, and whatever is read is written as it was.
const part = fc.integer({ min: 0, max: 255 })
const anyColor = fc.record({ red: part, green: part, blue: part })
fc.assert(fc.property(anyColor, (value) => color.equals(color.parse(color.serialize(value) ?? '') as Color, value)))
fc.assert(
  fc.property(fc.string(), (text) => !color.parse(text) || color.serialize(color.parse(text) as Color) === text),
)

const urlState = defineUrlState({
  initialState: { theme: { accent: { red: 0, green: 0, blue: 0 } } },
  params: { theme: { accent: color } },
})
console.log(urlState.href({ theme: { accent: { red: 255, green: 128, blue: 0 } } }, '/settings'))
console.log(JSON.stringify(urlState.read('/settings?accent=orange').issues[0]))
