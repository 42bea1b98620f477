import { issueText } from '../../domain/issue-text.ts';
import { useLang } from '../app-context.ts';

interface IssueAlertProps {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What went wrong and what to do, read out at once. */
export function IssueAlert({ code, params }: IssueAlertProps) {
  const { message, suggestion } = issueText(code, params, useLang());
  return (
    <div className="alert" role="alert">
      <p>{message}</p>
      {suggestion !== '' && <p>{suggestion}</p>}
    </div>
  );
}
