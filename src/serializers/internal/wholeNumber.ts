import { textSerializer } from '../serializer'
import type { Serializer } from '../serializer'

/** A serializer of whole numbers in some radix, whose digits say exactly the number. */
export function wholeNumber(kind: string, radix: 10 | 16, digits: RegExp): Serializer<number> {
  return textSerializer(
    kind,
    (value) => format(value, radix),
    (text) => {
      const value = parseInt(text, radix)
      const exact = format(value, radix)
      const isOther = exact !== text && !(digits.test(text) && exact === text.toLowerCase().replace(zeros, '$1'))
      return isOther ? undefined : value
    },
  )
}

const zeros = /^(-?)0+(?=.)/

function format(value: number, radix: number): string | undefined {
  if (!Number.isInteger(value)) return undefined
  if (Object.is(value, -0)) return '-0'
  // Past 2^53 a number prints the shortest digits that are nearest to it, which are another number's.
  return (Number.isSafeInteger(value) ? value : BigInt(value)).toString(radix)
}
