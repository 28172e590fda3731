/** The page about the data. */
export const data = {
  title: 'Data',
  intro:
    'Everything that the pages show, as files. They are made from the same record at the moment of asking; a dated copy is kept every day.',
  contents: 'On this page',
  files: 'Files',
  all: 'Everything in one archive',
  allSays:
    'All files as CSV, as of one moment, with the meaning of every column (Data Package), the SHA-256 of each file, and the head of the audit trail.',
  formatsTitle: 'Formats',
  filters: 'Each file takes the filters of the list of claims, for example {example}.',
  joined: 'The files are joined by claim_slug, assertion_id, evidence_id, result_id and version.',
  stability: 'Columns are only ever added at the end.',
  schema: 'All columns for programs (Data Package, Table Schema)',
  defused:
    'Text cells of a CSV file that a spreadsheet would run as a formula begin with an apostrophe; numbers never do.',
  broken:
    'A download that breaks off says so in its last line and is no valid file of its format; an archive cannot be opened.',
  snapshotsTitle: 'Daily snapshots',
  snapshots:
    'The archive as it was on a day, kept as it was made. The newest are kept, and the first of every month. Of what is no longer kept the hash stays here.',
  noSnapshots: 'The first snapshot will be made within a day.',
  snapshotColumns: { day: 'Day (UTC)', size: 'Size', sha256: 'SHA-256', head: 'Head of the audit trail' },
  snapshotOld: 'Older snapshots',
  snapshotGone: 'no longer kept',
  snapshotWithdrawn: 'withdrawn: {note}',
  kilobytes: '{size}\u00a0KB',
  columnsOf: 'Columns of {file}',
  columns: { name: 'Column', type: 'Type', unit: 'Unit', meaning: 'Meaning' },
  key: 'key',
  values: 'One of: {values}',
  licenceTitle: 'Licence',
  licence:
    'The data are published under {cc}. Give the name of the site and the address of the page or version. Quotations belong to those who are quoted.',
  licenceSoftware: 'The software is published under the Apache License 2.0.',
  citeTitle: 'How to cite',
  cite: 'Cite a verdict by the permanent address of its version, which every claim’s page states, and the data by a dated snapshot or by the time of the export (the header X-As-Of).',
  citeExample: '{site}: claims, evidence and verdicts. {address}, as of {date}. CC BY 4.0.',
  auditTitle: 'Audit trail',
  audit:
    'Every change writes an event whose hash covers the one before. Whoever notes the head below can later check that nothing before it was altered.',
  auditSeq: 'Number of the last event',
  auditHash: 'Its hash',
  auditAt: 'Its time',
  auditNote: 'This page is at most a minute old; every export carries the head of its own moment.',
  verifyTitle: 'How to check it yourself',
  verify:
    'Each version of a claim is there as JSON, byte for byte as published, and its SHA-256 is the one printed on its page. Each version names the hash of the one before, so that a changed past would break every later one.',
  verifyVersion: 'A version',
  verifyVersionSays: 'It prints {hash}.',
  verifyChain: 'The one before it',
  verifyChainSays:
    'The hash that the version names is that of the file before it: the two lines are the same.',
  verifySnapshot: 'A snapshot',
  verifySnapshotSays: 'It prints {hash}, and OK for each file in it.',
  programsTitle: 'For programs',
  programs:
    'All of this may be read by scripts of any site (CORS), without a key. Answers carry an ETag: whoever sends it back as If-None-Match is told with 304 that nothing has changed. Refusals are application/problem+json.',
  feeds: 'Feeds take the same filters, and lang=ko for Korean:',
  oneClaim: 'One claim',
  oneClaimSays:
    'The numbers of one claim are at {csv} and {json}, its versions at {version}. With ?at= and a day the address of a claim leads to the version of that day.',
  claimFile: 'one claim',
} as const
