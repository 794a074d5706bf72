export interface Piece {
  /** Another for every text, also among params of one name. */
  id: string
  text: string
  change: 'none' | 'changed' | 'removed'
}

interface Segment {
  id: string
  /** Its param, and which of that name it is. */
  place: string
  text: string
}

/** The params of an address as they stand, and, where they stood before, those that have gone. */
export function addressPieces(before: string, now: string): Piece[] {
  const [old, current] = [segmentsOf(before), segmentsOf(now)]
  const known = new Set(old.map(({ id }) => id))
  const places = new Set(current.map(({ place }) => place))
  const pieces = current.map(
    ({ id, text }, at): Piece => ({
      id,
      text: (at === 0 ? '?' : '&') + text,
      change: known.has(id) ? 'none' : 'changed',
    }),
  )
  old.forEach(({ id, place, text }, at) => {
    if (!places.has(place)) pieces.splice(at, 0, { id: `gone ${id}`, text: `&${text}`, change: 'removed' })
  })
  return pieces
}

function segmentsOf(search: string): Segment[] {
  const seen = new Map<string, number>()
  const texts = search.slice(1).split('&').filter(Boolean)
  return texts.map((text) => {
    const [name = ''] = text.split('=')
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { id: `${nth} ${text}`, place: `${nth} ${name}`, text }
  })
}
