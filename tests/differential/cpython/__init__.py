"""The interpreter of programs on asyncio, in parts that mirror those in C++."""
