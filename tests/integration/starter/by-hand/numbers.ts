/** Arithmetic of the public pages written a second time, from the formulas that they print. */

/** "12,032" and "−0.5" as numbers. */
export function numberOf(printed: string): number {
  return Number(printed.replaceAll(',', '').replace('−', '-'))
}

/** The middle of a sample by counting from both ends. */
export function middleOf(values: readonly number[]): number {
  let rest = [...values].sort((a, b) => a - b)
  while (rest.length > 2) rest = rest.slice(1, -1)
  return rest.reduce((sum, value) => sum + value, 0) / rest.length
}

/** Order statistics around the median that hold it with at least 95%, by exact binomial coefficients. */
export function medianRange(values: readonly number[]): { low: number; high: number; coverage: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  const coverageOf = (k: number) =>
    1 - (2 * Number(Array.from({ length: k }, (_, i) => choose(n, i)).reduce((a, b) => a + b, 0n))) / 2 ** n
  let k = 1
  while (coverageOf(k + 1) >= 0.95) k += 1
  return {
    low: sorted[k - 1] ?? Number.NaN,
    high: sorted[n - k] ?? Number.NaN,
    coverage: coverageOf(k),
  }
}

function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let i = 1n; i <= BigInt(k); i++) ways = (ways * (BigInt(n) - i + 1n)) / i
  return ways
}

/** The share of the standard normal distribution beyond ±z, by Simpson's rule over its density. */
export function beyond(z: number): number {
  const [end, steps] = [Math.min(z, 12), 2000]
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  let sum = density(0) + density(end)
  for (let i = 1; i < steps; i++) sum += density((end * i) / steps) * (i % 2 === 1 ? 4 : 2)
  return Math.max(0, 1 - (2 * sum * end) / steps / 3)
}

export type Printed = {
  value: string
  se: string | null
  ciLow: string | null
  ciHigh: string | null
  ciLevel: string | null
  n: number | null
  runsK: number | null
  runsSd: string | null
}

/** s² of a printed result: decision rule 1, section 4, read from the document. */
export function varianceOf(printed: Printed, size: number | null): number | null {
  const value = numberOf(printed.value)
  const decimals = printed.value.split('.')[1]?.length ?? 0
  const sampling = samplingError(printed, value, size)
  return sampling === null ? null : sampling ** 2 + (10 ** -decimals) ** 2 / 12
}

function samplingError(
  { se, ciLow, ciHigh, ciLevel, n, runsK, runsSd }: Printed,
  value: number,
  size: number | null,
) {
  if (se !== null && Number(se) > 0) return Number(se)
  if (ciLow !== null && ciHigh !== null) {
    const arm = Math.max(Number(ciHigh) - value, value - Number(ciLow))
    if (arm > 0) return arm / (zOf[Number(ciLevel)] ?? Number.NaN)
  }
  if (n !== null && size !== null) return size * wilsonArm(value / size, n)
  if (runsK !== null && runsSd !== null && runsK >= 4)
    return (Number(runsSd) / Math.sqrt(runsK)) * Math.sqrt((runsK - 1) / (runsK - 3))
  return null
}

const zOf: Record<number, number> = {
  0.68: 0.994458,
  0.8: 1.281552,
  0.9: 1.644854,
  0.95: 1.959964,
  0.99: 2.575829,
}

function wilsonArm(p: number, n: number): number {
  const z = 1.959963984540054
  const a = 1 + z ** 2 / n
  const c = (p + z ** 2 / (2 * n)) / a
  const h = (z / a) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return Math.max(Math.min(1, c + h) - p, p - Math.max(0, c - h)) / z
}
