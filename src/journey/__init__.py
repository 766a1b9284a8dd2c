"""Journey, a desktop diary for people living with a spinal cord injury."""
