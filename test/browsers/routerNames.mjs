/** The plain router of each kind: whose page does all that people do in a page that a browser loads and reloads. */
export const plainRouters = [
  'React Router 6.4',
  'React Router 7',
  'React Router 8',
  'TanStack Router',
  'wouter',
  'the page itself',
  'history 5 behind the hash',
]

const versions = ['6.4', '7', '8']
const declared = ['', ' of version 6.4', ' of version 8']

/** The same behind a hash or with a basename, and what is like them: whose page is loaded from a link, and reloaded. */
export const otherRouters = [
  ...versions.flatMap((version) =>
    [' with a basename', ' behind the hash', ' behind the hash with a basename'].map(
      (place) => `React Router ${version}${place}`,
    ),
  ),
  'TanStack Router with a basepath',
  'TanStack Router behind the hash',
  'wouter with a base',
  'wouter behind the hash',
  'the page itself, behind the hash',
  'the page itself, without the Navigation API',
  'the page itself, behind the hash without the Navigation API',
  ...declared.flatMap((version) => [
    `<BrowserRouter>${version}`,
    `<BrowserRouter>${version} with a basename`,
    `<HashRouter>${version}`,
  ]),
  'history 5',
  'history 4',
  'history 4 behind the hash',
  ...versions.flatMap((version) => [
    `<HistoryRouter> of version ${version}`,
    `<HistoryRouter> of version ${version} behind the hash`,
  ]),
]
