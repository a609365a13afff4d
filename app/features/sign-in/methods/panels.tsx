/** What each way of signing in shows on the sign-in page. */
import type { ReactNode } from "react";
import { CardPanel } from "./card-panel";
import type { MethodId, Offers, PanelProps, Panels } from "./method";
import { PasswordPanel } from "./password-panel";
import { ProviderPanel } from "./provider-panel";

const PANELS: Panels = { card: CardPanel, password: PasswordPanel, provider: ProviderPanel };

interface Props extends PanelProps<Offers[MethodId]> {
  id: MethodId;
}

/** A method's offer is of that method's shape: both come from the registry together. */
export function MethodPanel({ id, ...props }: Props) {
  const Panel = PANELS[id] as (props: PanelProps<Offers[MethodId]>) => ReactNode;
  return <Panel {...props} />;
}
