import { NothingHere } from './nothing-here'

/** The same words for a browser that runs scripts: it takes up what the head says, and would show Next's own page. */
export default function NothingFound() {
  return <NothingHere />
}
