import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: LucideIcon;
  /** Said and shown as a tooltip; also written beside the icon where `withText`. */
  readonly label: string;
  readonly withText?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon: Icon,
  label,
  withText = false,
  className = '',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={`button ${withText ? '' : 'button-icon'} ${className}`}
      aria-label={withText ? undefined : label}
      title={withText ? undefined : label}
      {...rest}
    >
      <Icon aria-hidden="true" size="1em" className="icon" />
      {withText && <span>{label}</span>}
    </button>
  );
}
