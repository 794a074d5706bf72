import { useState } from 'react'
import { useUrlHref } from 'redux-url-state/react'

/** Copies the link to what is on the screen, with what has not reached the address yet. */
export function ShareButton() {
  const href = useUrlHref()
  const [told, setTold] = useState('')
  const share = async () => {
    const link = new URL(href, window.location.href).href
    try {
      await navigator.clipboard.writeText(link)
      setTold('Copied')
    } catch {
      setTold(`Copy it yourself: ${link}`)
    }
  }
  return (
    <div className="share">
      <button type="button" className="primary" onClick={() => void share()}>
        Share
      </button>
      <span role="status" aria-label="Share">
        {told}
      </span>
    </div>
  )
}
