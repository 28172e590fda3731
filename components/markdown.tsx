import ReactMarkdown from 'react-markdown'
import { isTooNested, markdownOptions } from '@/lib/publication/markdown'

/**
 * Markdown as reviewers write it. No raw HTML, no images; links lead to http, https and mailto only and say that we
 * do not vouch for them. Headings start below those of the page.
 */
export function Markdown({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <div className="prose" lang={lang}>
      {isTooNested(text) ? (
        <p>{text}</p>
      ) : (
        <ReactMarkdown
          {...markdownOptions}
          components={{
            a: ({ href, children }) =>
              href ? (
                <a href={href} rel="nofollow ugc">
                  {children}
                </a>
              ) : (
                <span>{children}</span>
              ),
            h1: ({ children }) => <h3>{children}</h3>,
            h2: ({ children }) => <h3>{children}</h3>,
            h3: ({ children }) => <h4>{children}</h4>,
            h4: ({ children }) => <h4>{children}</h4>,
          }}
        >
          {text}
        </ReactMarkdown>
      )}
    </div>
  )
}
