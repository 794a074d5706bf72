import * as version7 from 'react-router'
import * as version8 from 'react-router-8'
import * as version64 from 'react-router-dom-6.4'

/** React Router as the library serves it: each version has the same, in types of its own. */
export const versions = { '6.4': version64, '7': version7, '8': version8 } as unknown as Readonly<
  Record<'6.4' | '7' | '8', typeof version7>
>
