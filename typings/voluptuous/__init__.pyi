# Home Assistant replaces voluptuous by probatio when it starts, so this is what `import voluptuous` gives.
from probatio import *  # noqa: F403 - whatever there is
