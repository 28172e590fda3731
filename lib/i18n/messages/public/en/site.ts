/** What stands around every page. */
export const site = {
  name: 'Countercheck',
  tagline: 'What AI vendors claim, and what independent evidence says',
  skip: 'Skip to the text',
  navigation: 'Main',
  claims: 'Claims',
  method: 'Method',
  data: 'Data',
  search: 'Search',
  searchClaims: 'Search claims',
  languages: 'Language',
  signIn: 'For reviewers',
  footer: {
    label: 'About this site',
    error: 'Found an error?',
    report:
      'Every verdict can be wrong, and every correction is printed. Send the address of the page and what is wrong to {contact}.',
    reportNowhere:
      'Every verdict can be wrong, and every correction is printed. Tell the people who run this site, with the address of the page and what is wrong.',
    reportLink: 'How to reach them',
    licence: 'Data: CC BY 4.0. Software: Apache-2.0.',
    starter:
      'Verdicts marked “shipped with the software” came with the starter data. This desk has not reviewed them.',
  },
  notFound: {
    title: 'Not found',
    text: 'There is nothing at this address. It may have been mistyped, or what you look for has another name by now.',
    claim: 'No published claim has this address.',
    vendor: 'No published claim is by a vendor of this name.',
    model: 'No published claim mentions a model of this name.',
    benchmark: 'No published claim mentions a benchmark of this name.',
    evaluator: 'No published evidence is by an organization of this name.',
    version: 'This claim has no version of this number.',
    comparison: 'No evaluator has measured two models of these names on one benchmark.',
    onward: 'Search the claims',
  },
  error: {
    title: 'This page could not be made',
    text: 'Something went wrong on our side, not on yours. It has been noted. Try again in a moment; what was published is still there.',
    home: 'To the first page',
  },
  refused: {
    methodTitle: 'Not possible here',
    method: 'This address is only read: nothing can be sent to it, changed or deleted.',
    queryTitle: 'This address cannot be read',
    query: 'Its parameters hold a zero character, which no text has. Take it out and ask again.',
  },
  day: {
    badTitle: 'Not a day',
    bad: '“{day}” is not a calendar day. Write it as year-month-day, for example 2026-03-01.',
    earlyTitle: 'Nothing was published then',
    early: 'At the end of {day} (UTC) this claim had not been published. Its first version is of {first}.',
    now: 'What is published now',
  },
} as const
