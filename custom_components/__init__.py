"""Where Home Assistant looks for integrations; the project has one."""
