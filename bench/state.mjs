/** The state of every row: declared fields in groups of ten, as the slices of an app have them, and a slice beside them. */
export const groupSize = 10

export function createState(fields, size = groupSize) {
  const declared = {}
  for (let field = 0; field < fields; field++) {
    const group = `g${Math.floor(field / size)}`
    declared[group] ??= {}
    declared[group][`p${field}`] = 0
  }
  return { declared, other: { ticks: 0 } }
}

/** Every field with the group that it is in. */
export function fieldsOf(state) {
  return Object.entries(state.declared).flatMap(([group, fields]) =>
    Object.keys(fields).map((field) => ({ group, field })),
  )
}

export function createReducer(initial) {
  return (state = initial, action) => {
    switch (action.type) {
      case 'tick':
        return { ...state, other: { ticks: state.other.ticks + 1 } }
      case 'set': {
        const { group, field, value } = action
        return { ...state, declared: { ...state.declared, [group]: { ...state.declared[group], [field]: value } } }
      }
      case 'setAll':
        return { ...state, declared: action.declared }
      default:
        return state
    }
  }
}

export const set = ({ group, field }, value) => ({ type: 'set', group, field, value })

/** A history of one entry: no browser, no cost but the call. */
export function createStubHistory(search = '') {
  const listeners = new Set()
  const history = {
    calls: 0,
    length: 1,
    index: 0,
    action: 'POP',
    location: { pathname: '/', search, hash: '', state: null, key: 'a' },
    push: (to) => write(to, 'PUSH'),
    replace: (to) => write(to, 'REPLACE'),
    createHref: ({ pathname, search: text, hash }) => pathname + text + hash,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** A navigation that somebody else has made: Back, or a link that is followed in the app. */
    visit(text, action = 'POP') {
      history.action = action
      history.location = { ...history.location, search: text, key: String(Math.random()) }
      for (const listener of listeners) listener(history.location, action)
    },
  }
  function write(to, action) {
    history.calls++
    history.action = action
    const target = typeof to === 'string' ? { search: to.slice(to.indexOf('?')) } : to
    history.location = { ...history.location, search: target.search, key: String(history.calls) }
    for (const listener of listeners) listener(history.location, action)
  }
  return history
}
