import { cache } from 'react'
import { ChangeList } from '@/components/public/change-list'
import { ClaimItem } from '@/components/public/claim-item'
import { SearchForm } from '@/components/public/search-form'
import { TallyTable } from '@/components/public/tally-table'
import { publicRecord } from '@/lib/db/record-pool'
import { type Speech, speech } from '@/lib/i18n/translator'
import { getHomePage, type HomePage } from '@/lib/publication/read/home'
import { localPath } from '@/lib/web/paths'
import { bodyOf, elsewhere, type Found, headOf, languageOf } from '../public-page'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

const load = cache(async (locale: string): Promise<Found<HomePage>> => {
  const language = languageOf(locale)
  if (!language) return elsewhere(locale)
  return { s: speech(language), path: '/', is: 'here', page: await getHomePage(publicRecord()) }
})

export async function generateMetadata({ params }: Props) {
  return headOf(await load((await params).locale), (_page, s) => ({
    title: s.t('site.tagline'),
    description: s.t('home.lead'),
  }))
}

/** What this is, one claim with its verdict, and search; then what changed, what is contested, and how much there is. */
export default async function Home({ params }: Props) {
  return bodyOf(await load((await params).locale), (page, s) => (
    <div className="home">
      <section className="home-lead">
        <h1>{s.t('site.tagline')}</h1>
        <p>{s.t('home.lead')}</p>
        {page.numbers.judgedHere === 0 && page.lead ? <ShippedOnly s={s} /> : null}
        <SearchForm s={s} />
      </section>
      {page.lead ? (
        <section aria-labelledby="example">
          <h2 id="example">{s.t('home.example')}</h2>
          <ul className="claims">
            <ClaimItem s={s} claim={page.lead} />
          </ul>
        </section>
      ) : (
        <p>{s.t('home.empty')}</p>
      )}
      {page.changes.length > 0 ? (
        <section className="home-latest" aria-labelledby="latest">
          <h2 id="latest">{s.t('home.latest')}</h2>
          <ChangeList s={s} changes={page.changes} />
        </section>
      ) : null}
      {page.contested.length > 0 ? (
        <section className="home-contested" aria-labelledby="contested">
          <h2 id="contested">{s.t('home.contested')}</h2>
          <p>{s.t('home.contestedIntro')}</p>
          <ul className="claims">
            {page.contested.map((claim) => (
              <ClaimItem key={claim.id} s={s} claim={claim} />
            ))}
          </ul>
        </section>
      ) : null}
      <section className="home-numbers" aria-labelledby="in-numbers">
        <h2 id="in-numbers">{s.t('home.numbers')}</h2>
        <ul>
          <li>{s.t('home.judged', { judged: page.numbers.judgedHere, claims: page.numbers.claims })}</li>
          <li>{s.t('home.tested', { tested: page.numbers.tested, claims: page.numbers.claims })}</li>
          {page.numbers.withdrawn > 0 ? (
            <li>{s.t('entry.withdrawn', { count: page.numbers.withdrawn })}</li>
          ) : null}
          <li>{s.t('home.material', { evidence: page.numbers.evidence, results: page.numbers.results })}</li>
        </ul>
        <TallyTable s={s} tallies={page.tallies} caption={s.t('home.byVerdict')} filter={{}} />
        <p>
          <a href={localPath(s.locale, '/claims')}>{s.t('home.all')}</a>
        </p>
      </section>
    </div>
  ))
}

/** While people of this desk have judged nothing, the verdicts shown are none of theirs. */
function ShippedOnly({ s }: { s: Speech }) {
  return (
    <p className="meta">
      {s.t('home.shippedOnly')} <a href={localPath(s.locale, '/method#starter')}>{s.t('home.shippedHow')}</a>
    </p>
  )
}
