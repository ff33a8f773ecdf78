import app from "./pl/app.json";
import calls from "./pl/calls.json";
import management from "./pl/management.json";
import phonebook from "./pl/phonebook.json";
import settings from "./pl/settings.json";

export default { ...app, ...calls, ...phonebook, ...settings, ...management };
