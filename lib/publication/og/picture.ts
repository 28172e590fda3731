import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { ClaimCard } from '../claim-card'
import { scaleMark } from '../scale-mark'
import { type Standing, standingOfRow } from '../standing'
import { pictureSize } from './size'

/** An element as satori takes it. */
export type Drawn = {
  type: string
  props: { style?: Style; children?: string | Drawn[]; [name: string]: unknown }
}
type Style = Record<string, string | number>

/** The picture of a claim that sites show beside a link to it: the verdict, and whose claim it is about. */
export function claimPicture(card: ClaimCard, s: Speech): Drawn {
  const standing = standingOfRow(card, s)
  const vendor = displayName(card.vendor, s.locale)
  return box(frame, [
    box({ justifyContent: 'space-between', fontSize: 30 }, [
      text({ fontWeight: 700 }, s.t('site.name')),
      text(
        { color: soft, maxWidth: 760, lineClamp: 1 },
        s.t('machines.claimBy', { vendor, date: s.day(card.claimedOn) }),
      ),
    ]),
    text(...claimText(s.text(card.statement)?.text ?? card.slug)),
    box({ flexDirection: 'column', gap: 14, borderTop: `4px solid ${ink}`, paddingTop: 30 }, [
      box({ alignItems: 'center', gap: 26, fontSize: 58, fontWeight: 700, color: colours[standing.tone] }, [
        mark(standing),
        text({}, standing.label),
      ]),
      ...[standing.origin, standing.departed].flatMap((note) =>
        note === null ? [] : [text({ fontSize: 28, fontWeight: 700 }, note)],
      ),
    ]),
  ])
}

const ink = '#1b1b19'
const soft = '#55554e'

const colours: Record<Standing['tone'], string> = {
  good: '#1c6a3c',
  middle: ink,
  bad: '#a02b22',
  open: ink,
  off: ink,
}

const frame: Style = {
  ...pictureSize,
  boxSizing: 'border-box',
  flexDirection: 'column',
  justifyContent: 'space-between',
  padding: '56px 64px',
  color: ink,
  background: '#fbfaf7',
  fontFamily: 'Pretendard',
}

const claim: Style = { fontSize: 46, lineHeight: 1.35, lineClamp: 4, overflow: 'hidden' }

/** More than four lines hold of the widest letters, so that nobody's picture takes long. */
const mostLetters = 400
/** This many letters of any width fit a line. */
const longestWord = 22

/** Words of Korean stay whole unless one is longer than a line, and what does not fit ends in dots. */
function claimText(statement: string): [Style, string] {
  const isLong = statement.split(/\s+/).some((word) => word.length > longestWord)
  return [{ ...claim, wordBreak: isLong ? 'break-word' : 'keep-all' }, statement.slice(0, mostLetters)]
}

function mark({ rating, tone }: Standing): Drawn {
  const svg = scaleMark(rating)
    .replaceAll('currentColor', colours[tone])
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return { type: 'img', props: { src, width: 160, height: 40, style: {} } }
}

function box(style: Style, children: Drawn[]): Drawn {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

function text(style: Style, children: string): Drawn {
  return { type: 'div', props: { style: { display: 'block', ...style }, children } }
}
