/** The cards this device has seen. */
import { DeviceCards } from "~/features/cards/device-cards";
import type { Offers, PanelProps } from "./method";

export function CardPanel({ offer, back }: PanelProps<Offers["card"]>) {
  return <DeviceCards cards={offer.cards} back={back} />;
}
