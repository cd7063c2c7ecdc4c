import type { ComponentChildren } from 'preact';

/** Drawn for this page; they only accompany words, so that nothing reads them out. */
function Icon({ children, size = 20 }: { readonly children: ComponentChildren; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const HashIcon = () => (
  <Icon>
    <path d="M10 4 8 20M16 4l-2 16M4.500 9h16M3.500 15h16" />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </Icon>
);
export const AtIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="4" />
    <path d="M16 8v5a2.500 2.500 0 0 0 5 0v-1a9 9 0 1 0-4 7.500" />
  </Icon>
);
export const ThreadIcon = () => (
  <Icon>
    <path d="M5 4v9a4 4 0 0 0 4 4h8M13 13l4 4-4 4M10 5h9M10 9h6" />
  </Icon>
);
export const ForumIcon = () => (
  <Icon>
    <path d="M4 5h11v8H8l-4 3zM18 9h2v10l-3-2h-6v-1" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon size={24}>
    <path d="M4 6h16M4 12h16M4 18h16" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const WireIcon = () => (
  <Icon>
    <path d="m8 7-5 5 5 5M16 7l5 5-5 5M14 4l-4 16" />
  </Icon>
);
export const ReplyIcon = () => (
  <Icon>
    <path d="m9 7-5 5 5 5M4 12h9a7 7 0 0 1 7 7" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path stroke-width="3.500" d="M5 12h.01M12 12h.01M19 12h.01" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);
export const SendIcon = () => (
  <Icon>
    <path d="M4 12h14M12 5l7 7-7 7" />
  </Icon>
);
export const FileIcon = () => (
  <Icon size={28}>
    <path d="M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5" />
  </Icon>
);
export const ExternalIcon = () => (
  <Icon size={14}>
    <path d="M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-4M14 4h6v6M20 4l-9 9" />
  </Icon>
);
export const ChevronIcon = () => (
  <Icon>
    <path d="m6 9 6 6 6-6" />
  </Icon>
);
export const EyeIcon = () => (
  <Icon size={16}>
    <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z" />
    <circle cx="12" cy="12" r="3" />
  </Icon>
);
export const AlertIcon = () => (
  <Icon>
    <path d="M12 8v5M12 16.500v.01" />
    <circle cx="12" cy="12" r="9" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600 19 19M5 19l1.400-1.400M17.600 6.400 19 5" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M20 14.500A8 8 0 0 1 9.500 4 8 8 0 1 0 20 14.500z" />
  </Icon>
);
