/** Buttons: `primary` for the one main action, `quiet` inside bars, `plain` otherwise; an icon-only one must have a label. */
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

export function Button({ tone = 'plain', size = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${tone} button-${size}`}>
      {icon}
      {children !== undefined && <span className="button-text">{children}</span>}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown after the label in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly pressed?: boolean;
}

/** A tooltip for a custom button, as in `IconButton`: around a React Aria button, which needs its own name. */
export function Tip({
  text,
  shortcut,
  children,
}: {
  text: string;
  shortcut?: string | undefined;
  children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {text}
        {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A square button with a picture only; its label is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  tone = 'quiet',
  size = 'normal',
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={`button button-icon button-${tone} button-${size}`}
        data-on={pressed || undefined}
      >
        {icon}
      </AriaButton>
    </Tip>
  );
}
