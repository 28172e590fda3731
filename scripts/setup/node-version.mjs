// First of all, in words that any Node understands: the files after this one may not even be read by an old one.
// `engines` in package.json says the same; Prisma takes no others.
const found = process.versions.node.split('.').map(Number)
if (!isKnown(found[0], found[1])) {
  console.error(
    `This is Node ${process.versions.node}; Countercheck needs Node 20 from 20.19 on, 22 from 22.12 on, or 24 and newer.`,
  )
  process.exit(1)
}

function isKnown(major, minor) {
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major >= 24
}
