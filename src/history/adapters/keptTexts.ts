type Params = Readonly<Record<string, unknown>>

/** A query string in which every param that still says the same to the router has the text that it had. */
export function keptTexts(search: string, before: string, parse: (search: string) => unknown): string {
  if (search === before) return search
  const known = textsByName(before)
  // It parses to an object of params.
  const [said, saidBefore] = [parse(search), parse(before)] as [Params, Params]
  const isSame = (name: string) => JSON.stringify(said[name]) === JSON.stringify(saidBefore[name])
  const texts = [...textsByName(search)].map(([name, text]) => (isSame(name) && known.get(name)) || text)
  return search && `?${texts.join('&')}`
}

/** The segments of each param, together. */
function textsByName(search: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const segment of search.slice(1).split('&')) {
    const [name = ''] = new URLSearchParams(segment).keys()
    const known = texts.get(name)
    texts.set(name, known ? `${known}&${segment}` : segment)
  }
  return texts
}
