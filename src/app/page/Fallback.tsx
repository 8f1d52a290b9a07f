import { Component, type ReactNode } from "react";

interface Props {
  readonly instead: ReactNode;
  readonly onFail?: () => void;
  readonly children: ReactNode;
}

/** Shows something else when what is inside fails to load or to draw. */
export class Fallback extends Component<Props, { readonly isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { readonly isFailed: boolean } {
    return { isFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onFail?.();
  }

  override render(): ReactNode {
    return this.state.isFailed ? this.props.instead : this.props.children;
  }
}
