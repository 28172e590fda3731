import { parseArgs } from 'node:util'
import { Refusal } from './refusal.mjs'

/** How each command is said, what it does, and what it takes: `files` are how many at least and at most. */
const commands = {
  start: { usage: 'npm start', does: 'Prepares the clone, starts the database, and serves the site.' },
  dev: { usage: 'npm run dev', does: 'The same for development, without a build.' },
  migrate: { usage: 'npm run migrate', does: "Brings the database's schema up to date." },
  worker: { usage: 'npm run worker', does: 'Does the background jobs until it is told to end.' },
  backup: {
    usage: 'npm run backup -- [FILE]',
    does: 'Writes every row to a file, countercheck-TIME.zip here unless one is named.',
    files: [0, 1],
  },
  restore: {
    usage: 'npm run restore -- FILE',
    does: 'Puts a backup into an empty database.',
    files: [1, 1],
  },
  'audit-verify': {
    usage: 'npm run audit:verify -- [--head FILE]',
    does: 'Checks the audit chain, that it holds the head in the file, and every published version.',
    options: { head: { type: 'string' } },
  },
}

/**
 * The arguments of a command. Asked before anything is opened, so that a slip changes nothing.
 *
 * @param {string} name of the command; one that reads its arguments itself is let through
 * @param {string[]} [args] what was said after it
 * @throws Refusal that says how it is said, for an option or a number of files that it does not take
 */
export function readArguments(name, args = process.argv.slice(2)) {
  const command = commands[name]
  if (!command) return { help: null, values: {}, files: args }
  const { usage, does, options = {}, files = [0, 0] } = command
  const { values, positionals } = parse(args, { ...options, help: { type: 'boolean', short: 'h' } }, usage)
  if (values.help) return { help: `Usage: ${usage}\n${does}`, values, files: positionals }
  const [least, most] = files
  if (positionals.length < least || positionals.length > most) throw new Refusal(`Say it as ${usage}.`)
  return { help: null, values, files: positionals }
}

function parse(args, options, usage) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    throw new Refusal(`Say it as ${usage}.`)
  }
}
