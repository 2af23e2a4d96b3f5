// What a program of somebody else's does that draws a sample: make a ticket.
#include <iostream>
#include <kaohe/draw/sha256.hpp>

int main() { std::cout << kaohe::sha256_ticket("seed", "id") << '\n'; }
