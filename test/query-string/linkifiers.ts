import { Autolinker } from 'autolinker'
import { LinkifyIt } from 'linkify-it'
import { find } from 'linkifyjs'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const linkifyIt = new LinkifyIt()
const markdownIt = new MarkdownIt({ linkify: true, typographer: true })
const gfmOptions = { extensions: [gfm()], htmlExtensions: [gfmHtml()] }

/** The links that each of these finds in a text: those of chat programs, mail clients, wikis and issue trackers. */
export const linkifiers: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'linkify-it': (text) => (linkifyIt.match(text) ?? []).map(({ url }) => url),
  linkifyjs: (text) => find(text).map(({ href }) => href),
  'markdown-it': (text) => hrefsOf(markdownIt.render(text)),
  marked: (text) => hrefsOf(String(marked.parse(text))),
  'micromark with GFM': (text) => hrefsOf(micromark(text, gfmOptions)),
  autolinker: (text) => Autolinker.parse(text).map((match) => match.getAnchorHref()),
}

/** What people write around a link. */
export const sentences: readonly ((link: string) => string)[] = [
  (link) => link,
  (link) => `See ${link} for more.`,
  (link) => `You find it at ${link}.`,
  (link) => `I looked at ${link}, and it is fine.`,
  (link) => `Have you seen ${link}?`,
  (link) => `Look at ${link}!`,
  (link) => `There is a list (${link}) of them.`,
  (link) => `There is a list (at ${link}).`,
  (link) => `He wrote "${link}" to me: look there.`,
  (link) => `First this:\n- ${link}\n- another thing`,
  (link) => `*Both* ${link} and _also_ ${link} are ~~gone~~ there`,
  (link) => `Mail <${link}>; then we will see`,
]

/** The linkifiers and sentences in which a link is not found as it is, with what is found. */
export function lossesOf(link: string): readonly string[] {
  return Object.entries(linkifiers).flatMap(([name, linksIn]) =>
    sentences.flatMap((sentence) => {
      const text = sentence(link)
      const found = linksIn(text)
      const expected = text.split(link).slice(1)
      const isWhole = found.length === expected.length && found.every((each) => each === link)
      return isWhole ? [] : [`${name}: ${text} => ${found.join(' and ')}`]
    }),
  )
}

function hrefsOf(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}
