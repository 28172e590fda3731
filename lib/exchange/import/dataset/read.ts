import { isUtf8 } from 'node:buffer'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '@/lib/core/refusal'
import { fieldText } from '@/lib/i18n/desk'
import { placeIn } from './place'
import { repeatedNames } from './repeated-names'
import { DatasetFile, existingLists } from './schema'
import { fileSentence } from './sentences'

/** What is wrong with a data set, one line each: file or list, key, and the sentence. Nothing has been loaded. */
export class DatasetProblem extends Error {
  override name = 'DatasetProblem'
  constructor(readonly problems: string[]) {
    const shown = problems.slice(0, 50)
    const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : []
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super([`The data set has ${count}, so nothing was loaded:`, ...shown, ...more].join('\n'))
  }
}

/**
 * Reads a data set from one JSON file, or from all *.json files of a folder together. Throws DatasetProblem, and a
 * Refusal where nothing can be read.
 */
export async function readDataset(place: string): Promise<DatasetFile> {
  const whole = DatasetFile.parse({ format: 'countercheck-dataset/1' })
  const problems: string[] = []
  for (const { name, bytes } of await readFiles(place)) {
    const part = parseFile(bytes)
    if (Array.isArray(part)) problems.push(...part.map((problem) => `${name}: ${problem}`))
    else problems.push(...append(whole, part).map((problem) => `${name}: ${problem}`))
  }
  if (problems.length > 0) throw new DatasetProblem(problems)
  return whole
}

async function readFiles(place: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    const files = (await stat(place)).isDirectory() ? await jsonFilesIn(place) : [place]
    return await Promise.all(
      files.map(async (file) => ({ name: path.basename(file), bytes: await readFile(file) })),
    )
  } catch (error) {
    throw unreadable(error)
  }
}

async function jsonFilesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  if (names.length === 0) throw new Refusal(`There is no *.json file in ${folder}.`)
  return names.map((name) => path.join(folder, name))
}

/** What the file system refuses is the reader's to mend, and no bug. */
function unreadable(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return error
  return new Refusal(
    error.code === 'ENOENT'
      ? `There is no file or folder ${error.path}.`
      : `${error.path} cannot be read (${error.code}).`,
  )
}

function parseFile(bytes: Uint8Array): DatasetFile | string[] {
  const text = decoded(bytes)
  if (text === null) return ['This is not UTF-8; save it in that encoding.']
  const json = parsedJson(text)
  if ('problem' in json) return [json.problem]
  const parsed = DatasetFile.safeParse(json.value, { reportInput: true })
  const twice = repeatedNames(text).map(
    (names) => `${placeIn(json.value, names)}: ${fieldText('en', 'repeated')}`,
  )
  if (parsed.success && twice.length === 0) return parsed.data
  return [...twice, ...(parsed.error?.issues ?? []).map((issue) => fileSentence(issue, json.value))]
}

/** The text of a file, without a byte order mark; null when it is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : null
}

function parsedJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unreadable'
    return { problem: `This is not JSON: ${why}.` }
  }
}

/** Adds a file's rows to the whole, list by list. Answers where it says otherwise than another what a key stands for. */
function append(whole: DatasetFile, part: DatasetFile): string[] {
  const otherwise = existingLists.flatMap((list) =>
    Object.entries(part.existing[list])
      .filter(([key, slug]) => (whole.existing[list][key] ?? slug) !== slug)
      .map(([key]) => `existing, ${list}, ${key}: Another file gives this key another address.`),
  )
  for (const list of existingLists) Object.assign(whole.existing[list], part.existing[list])
  whole.organizations.push(...part.organizations)
  whole.ties.push(...part.ties)
  whole.models.push(...part.models)
  whole.benchmarks.push(...part.benchmarks)
  whole.sources.push(...part.sources)
  whole.claims.push(...part.claims)
  whole.evidence.push(...part.evidence)
  whole.claimLinks.push(...part.claimLinks)
  whole.assessments.push(...part.assessments)
  return otherwise
}
