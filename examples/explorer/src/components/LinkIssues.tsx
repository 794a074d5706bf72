import { issuesDismissed } from '../features/linkIssues'
import { useAppDispatch, useAppSelector } from '../hooks'

/** What the link said that could not be understood; the defaults are shown instead. */
export function LinkIssues() {
  const issues = useAppSelector((state) => state.linkIssues)
  const dispatch = useAppDispatch()
  if (issues.length === 0) return null
  return (
    <section className="issues" role="status" aria-label="Problems of the link">
      <p>This link is not quite right, so the usual values are shown:</p>
      <ul>
        {issues.map(({ key, received }, at) => (
          <li key={`${at} ${key}`}>
            <code>{key}</code> cannot be <code>{received}</code>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => dispatch(issuesDismissed())}>
        Dismiss
      </button>
    </section>
  )
}
