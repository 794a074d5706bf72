/** redux-location-state in any version: it has no types. */
declare module 'redux-location-state*' {
  type Location = { readonly pathname: string; readonly search: string }
  export const stateToParams: (setup: object, state: unknown, location: Location) => { location: Location }
  export const parseQuery: (setup: object, location: Location) => unknown
  export const createReduxLocationActions: (
    setup: object,
    mapLocationToState: (state: never, location: never) => unknown,
    history: unknown,
    reducer: unknown,
  ) => { readonly locationMiddleware: never; readonly reducersWithLocation: never }
  export const listenForHistoryChange: (store: unknown, history: unknown) => void
}
