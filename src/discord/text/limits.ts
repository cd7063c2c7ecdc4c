/** Discord's limits, as its documentation states them. Lengths are in characters. */
export const LIMITS = {
  /** Components in a message, the nested ones counted. */
  components: 40,
  /** All text displays of a message together. */
  text: 4000,
  customId: 100,
  buttonsInRow: 5,
  buttonLabel: 80,
  selectOptions: 25,
  selectLabel: 100,
  selectDescription: 100,
  selectValue: 100,
  selectPlaceholder: 150,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  linkUrl: 512,
  modalTitle: 45,
  modalLabel: 45,
  modalDescription: 100,
  modalInput: 4000,
  modalPlaceholder: 100,
  optionString: 6000,
  commandDescription: 100,
  fileDescription: 1024,
  pictureDescription: 256,
  /** Of the files of a message together, in bytes, in a server without boosts. */
  fileBytes: 10 * 1024 * 1024 - 65_536,
} as const;
