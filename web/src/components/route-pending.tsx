import { Loading } from "@/components/states";

export function RoutePending() {
  return <Loading rows={6} />;
}
