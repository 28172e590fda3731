/** The name under which the browser saves the trail, which the recipe reads. */
export const trailFile = 'countercheck-audit.jsonl'

/**
 * A command by which anybody checks a downloaded trail; Node is all it needs. It recomputes the hash of every event,
 * and holds it against the one before where the next number follows; a trail that was filtered has gaps.
 */
export const trailRecipe = `node -e '
const { createHash } = require("node:crypto")
const sha256 = (text) => createHash("sha256").update(text).digest("hex")
let last = { seq: "0", hash: "0".repeat(64) }, events = 0, gaps = 0, redacted = 0
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const event = JSON.parse(line)
  const isNext = BigInt(event.seq) === BigInt(last.seq) + 1n
  const isWhole = (event.redactedHash ?? event.hash) === sha256(event.prevHash + "\\n" + event.text)
  const isInPlace = JSON.parse(event.text).seq === event.seq && BigInt(event.seq) > BigInt(last.seq)
  if (!isWhole || !isInPlace || (isNext && event.prevHash !== last.hash)) {
    console.log("BROKEN at event " + event.seq)
    process.exit(1)
  }
  events += 1
  if (!isNext) gaps += 1
  if (event.redactedHash) redacted += 1
  last = event
}).on("close", () => {
  console.log(events + " events, " + gaps + " gaps, " + redacted + " blacked out")
  console.log("ends at event " + last.seq + ", " + last.hash)
})
' < ${trailFile}`
