"""Call processing: how calls begin, find their way, ring, are answered, held, handed over and end."""
