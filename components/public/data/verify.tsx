import type { Speech } from '@/lib/i18n/translator'
import type { ChainedVersion } from '@/lib/publication/read/newest-chain'
import type { KeptSnapshot } from '@/lib/publication/read/snapshots'
import { chainCommand, snapshotCommand, versionCommand } from '@/lib/publication/verify-commands'
import { CodeBlock } from '../../ui/code-block'

type Props = {
  s: Speech
  version: ChainedVersion | null
  snapshot: KeptSnapshot | null
  siteUrl: string
}

/** Commands that check a version, the one before it, and a snapshot, with what they print. */
export function Verify({ s, version, snapshot, siteUrl }: Props) {
  const chain = version && chainCommand(version, siteUrl)
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{s.t('data.verifyTitle')}</h2>
      <p>{s.t('data.verify')}</p>
      {version ? (
        <>
          <h3>{s.t('data.verifyVersion')}</h3>
          <CodeBlock text={versionCommand(version, siteUrl)} label={s.t('data.verifyVersion')} />
          <p className="hash">{s.t('data.verifyVersionSays', { hash: version.contentHash })}</p>
        </>
      ) : null}
      {chain ? (
        <>
          <h3>{s.t('data.verifyChain')}</h3>
          <CodeBlock text={chain} label={s.t('data.verifyChain')} />
          <p>{s.t('data.verifyChainSays')}</p>
        </>
      ) : null}
      {snapshot ? (
        <>
          <h3>{s.t('data.verifySnapshot')}</h3>
          <CodeBlock text={snapshotCommand(snapshot.day, siteUrl)} label={s.t('data.verifySnapshot')} />
          <p className="hash">{s.t('data.verifySnapshotSays', { hash: snapshot.sha256 })}</p>
        </>
      ) : null}
    </section>
  )
}
