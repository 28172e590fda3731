/** The workbench: what vendors handed in, and what the public saw. */
export const benchRecord = {
  submissions: 'Handed in by vendors',
  noSubmission: 'No vendor has handed in anything about this claim.',
  moreSubmissions: 'The newest {n} are shown; all submissions have a list of their own.',
  versions: 'Versions and suspensions',
  noVersion: 'Nothing is public yet.',
  version: 'Version {n}',
  suspension: 'Verdict suspended',
  suspended: 'suspended',
  until: 'until {date}',
  table: { change: 'What', verdict: 'Verdict', date: 'Date', by: 'By', why: 'Why' },
} as const
