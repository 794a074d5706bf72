import { goBack } from './goBack.mjs'
import { openABrokenLink } from './openABrokenLink.mjs'
import { openALink } from './openALink.mjs'
import { reload } from './reload.mjs'
import { twoStores } from './twoStores.mjs'
import { typeFast } from './typeFast.mjs'
import { typeThenLeave } from './typeThenLeave.mjs'

/**
 * What people do, as one text for every ground: memory histories and real browsers, history 4 and 5. A visitor is
 * `{ open(path), reload(), back(), forward(), change(patch, word?, store?), state(store?), addStore(prefix), address() }`;
 * a change is settled before it resolves, and an address is all that follows the host.
 */
export const journeys = {
  'open a link': openALink,
  'open a broken link': openABrokenLink,
  'go back and forward': goBack,
  'type fast, then push': typeFast,
  'type, and leave before the text rests': typeThenLeave,
  reload,
  'two stores on one history': twoStores,
}
